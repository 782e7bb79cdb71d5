# Beleg: ui
