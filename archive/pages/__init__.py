"""What the pages for readers show, brought together from the record; the views only pass it on."""
