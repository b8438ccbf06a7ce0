"""What a person sees when Nahbar is ready."""

import sys

from nahbar_local.files import read_json
from nahbar_local.settings import LocalSettings


def print_banner(settings: LocalSettings) -> None:
    """Print the addresses, the demo sign-ins and how to stop."""
    demo = read_json(settings.var / "demo.json") or {}
    lines = [
        "",
        f"  Nahbar is ready: {settings.base_url}",
        "",
        f"  staff sign in at {settings.base_url}/app/ with these demo accounts:",
    ]
    for key, account in demo.get("accounts", {}).items():
        lines.append(f"    {key:<18} {account['email']:<38} {account['password']}")
    guarded = demo.get("accounts", {}).get("second_factor", {})
    if "totp_secret" in guarded:
        lines.append(
            f"      (the last one asks for a code; the key for your app: {guarded['totp_secret']})"
        )
    if not demo.get("second_factor_demanded"):
        lines.append("      (the others: the password alone, which no real office should allow)")
    lines += [
        "",
        f"  clients open the link that an adviser hands over ({settings.base_url}/t/#…)",
        *_about_mail(settings),
        f"  the same for programs, with a machine client: {settings.var}/demo.json",
        f"  log: {settings.var}/log/nahbar.log",
    ]
    if settings.host is not None:
        lines.append(
            f"  a phone in this network trusts {settings.base_url}/nahbar-ca.crt first (README)"
        )
    lines += ["", "  Ctrl-C stops everything.", ""]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def _about_mail(settings: LocalSettings) -> list[str]:
    if not settings.mail:
        return ["  no mail is sent in this run (NAHBAR_MAIL=0)"]
    return [f"  mail is caught and shown at {settings.mail_page_url}"]
