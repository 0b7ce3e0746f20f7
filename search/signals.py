"""What search does when the archive changes: it writes to the outbox, in the same transaction."""
