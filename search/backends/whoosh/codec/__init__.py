"""How the index is kept on disk: a Whoosh codec of flat arrays, one file a segment (docs/engine.md)."""
