using System.Text;

namespace MVoting.Core.Polls;

/// <summary>How defects are gathered: a bounded list, and bounded pieces of what the caller sent.</summary>
internal static class FieldErrors
{
    /// <summary>Adds a defect, unless the list holds <see cref="Limits.ErrorsPerDocument"/> already.</summary>
    public static void Report(this List<FieldError> errors, string field, string message)
    {
        if (errors.Count < Limits.ErrorsPerDocument)
        {
            errors.Add(new FieldError(field, message));
        }
    }

    /// <summary>
    /// Whether nothing was reported since the list had so many defects. A full list takes no more and so cannot
    /// tell: then the answer is no.
    /// </summary>
    public static bool HasNoneSince(this List<FieldError> errors, int before) =>
        errors.Count == before && errors.Count < Limits.ErrorsPerDocument;

    /// <summary>The path of the member <paramref name="name"/> of the object at <paramref name="path"/>.</summary>
    public static string Member(string path, string name) =>
        path.Length == 0 ? Cut(name) : $"{path}.{Cut(name)}";

    /// <summary>
    /// At most <see cref="Limits.EchoLength"/> characters of <paramref name="text"/>, never half a pair.
    /// </summary>
    public static string Cut(string text)
    {
        if (text.Length <= Limits.EchoLength)
        {
            return text;
        }

        var end = Limits.EchoLength - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>
    /// The beginning of UTF-8 text as <see cref="Cut(string)"/> gives it, without decoding all of it.
    /// </summary>
    public static string Cut(ReadOnlySpan<byte> utf8)
    {
        const int BytesThatSuffice = 4 * Limits.EchoLength + 4;
        return Cut(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, BytesThatSuffice)]));
    }
}
