"""Programs as admins let them in and shut them out, with the officers told of it."""
