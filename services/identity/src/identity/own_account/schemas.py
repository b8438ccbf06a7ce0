"""Changing one's own password."""

from identity.passwords.policy import Password, PasswordRequest


class PasswordChange(PasswordRequest):
    """The current password and the one to come."""

    current_password: Password
    new_password: Password
