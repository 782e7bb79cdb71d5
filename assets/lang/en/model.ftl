# Beleg: model
