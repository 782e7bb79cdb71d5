# Beleg: figure
