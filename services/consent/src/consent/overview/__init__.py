"""What all five services tell about their processing, side by side and in words."""
