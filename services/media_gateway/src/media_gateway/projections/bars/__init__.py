"""Who is barred since they withdrew their consent."""
