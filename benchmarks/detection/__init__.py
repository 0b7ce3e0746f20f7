"""How well people, places and dates are found: precision, recall, values, linking, calibration, speed, memory."""
