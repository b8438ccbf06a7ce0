"""Products: what data a provider sells, at which price."""
