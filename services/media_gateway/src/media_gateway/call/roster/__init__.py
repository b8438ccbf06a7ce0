"""Who takes part in a call: waiting, admitted, left or barred."""
