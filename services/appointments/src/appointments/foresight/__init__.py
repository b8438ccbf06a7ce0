"""Foresight: what is booked is looked at before something that talks need goes.

Absences, hours, closing days, and deactivating an adviser, a room or a topic are written here,
because each asks the same question: talks are booked there; shall they be kept, as tasks?
"""
