using System.Buffers.Text;
using System.Text;
using MVoting.Core;
using MVoting.Core.Polls;

namespace MVoting.Api.Polls;

/// <summary>The cursor of a page of polls: opaque to callers, the id after which the next page begins.</summary>
public static class PollCursor
{
    public static string Of(string poll) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(poll));

    /// <summary>The id in a cursor; false when it is none of ours.</summary>
    public static bool TryRead(string cursor, out string poll)
    {
        poll = "";
        var bytes = new byte[Limits.IdLength];
        if (cursor.Length > 2 * Limits.IdLength
            || !Base64Url.IsValid(cursor)
            || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length))
        {
            return false;
        }

        poll = Encoding.ASCII.GetString(bytes, 0, length);
        return Identifiers.IsId(poll);
    }
}
