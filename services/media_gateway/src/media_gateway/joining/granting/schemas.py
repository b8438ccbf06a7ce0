"""What goes over the wire about grants."""

from datetime import datetime
from typing import Literal

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from media_gateway.call.codecs import VideoCodec
from media_gateway.call.profiles import Profile


class GrantRead(ResponseModel):
    """A permission to join one room now. It is not kept here, and should not be anywhere."""

    url: Literal["/livekit"] = Field(
        default="/livekit", description="Path of LiveKit on the origin the page came from."
    )
    token: str
    identity: str = Field(description="The participant's id; LiveKit knows nobody's name.")
    expires_at: datetime
    profile_default: Profile
    video_codec: VideoCodec = Field(
        description="What everybody who is here sends and receives well; for small pictures."
    )
