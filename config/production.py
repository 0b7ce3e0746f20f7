"""What a site on the open internet must not start with."""

from django.core.exceptions import ImproperlyConfigured


def refuse_unsafe(*, secret_key: str, debug: bool, allowed_hosts: list[str], hsts: int) -> None:
    """Raise ImproperlyConfigured, naming every unsafe value and its cure, or return."""
    faults = []
    if len(secret_key) < 50 or len(set(secret_key)) < 5:
        faults.append(
            "SECRET_KEY is missing or weak; set it to 50 random characters or more, for instance from "
            '`python -c "import secrets; print(secrets.token_urlsafe(64))"`.'
        )
    if debug:
        faults.append("DEBUG is True and would show the site's insides to readers; leave it out.")
    if not allowed_hosts or "*" in allowed_hosts:
        faults.append("ALLOWED_HOSTS must name the site's own hosts, for instance ALLOWED_HOSTS=archive.example.org.")
    if hsts == 0:
        faults.append("HSTS_SECONDS is 0, so browsers may fall back to plain http; leave it out.")
    if faults:
        raise ImproperlyConfigured("FIHRIST_PRODUCTION=True refuses to start:\n- " + "\n- ".join(faults))
