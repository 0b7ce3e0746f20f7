"""Reports of one event, in any language, put together by what they speak of."""
