"""The courier: texts of mail, and handing a message to the server. It keeps none.

`nahbar_common.mail` keeps messages in a table of its own until they are sent. A service whose
messages are rows of its own brings each to the courier when it is due.
"""

from nahbar_common.courier.setup import setup_courier

__all__ = ["setup_courier"]
