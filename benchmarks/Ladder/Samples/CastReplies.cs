using MVoting.Core.Boxes;

namespace MVoting.Ladder.Samples;

/// <summary>What a box answered.</summary>
internal static class CastReplies
{
    /// <summary>Whether every ballot was counted now: no retry, no refusal.</summary>
    public static bool AreCounted(ReadOnlySpan<byte> reply)
    {
        for (var at = 0; at < reply.Length; at += CastAnswer.SizeBytes)
        {
            if ((CastStatus)reply[at] != CastStatus.Counted)
            {
                return false;
            }
        }

        return true;
    }
}
