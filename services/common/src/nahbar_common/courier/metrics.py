"""How the sending of mail goes, for operators; nothing of whom or what."""

from prometheus_client import CollectorRegistry, Counter, Gauge


class MailMetrics:
    """Counts by template and by what failed."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.waiting = Gauge(
            "nahbar_mail_waiting", "Messages that no server has taken yet.", registry=registry
        )
        self.sent = Counter(
            "nahbar_mail_sent", "Messages a server has taken.", ["template"], registry=registry
        )
        self.failures = Counter(
            "nahbar_mail_failures", "Attempts that failed.", ["failure"], registry=registry
        )
        self.given_up = Counter(
            "nahbar_mail_given_up",
            "Messages nobody tries to send any more.",
            ["template"],
            registry=registry,
        )
