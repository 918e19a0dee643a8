using System.Security.Cryptography;
using System.Text;

namespace MVoting.Journal.Scripts;

/// <summary>
/// One <c>.sql</c> text of this program.
/// </summary>
/// <param name="Name">The file's name without its ending, as <c>2026-11-23-journal</c>.</param>
/// <param name="Text">The text, its lines ended by line feeds alone.</param>
public sealed record SqlScript(string Name, string Text)
{
    /// <summary>
    /// True for a script that changes the schema: its name begins with a date, and it is applied once, in the order
    /// of the names. The others are statements that the program runs.
    /// </summary>
    public bool IsDated => Name.Length > 11 && char.IsAsciiDigit(Name[0]) && Name[4] == '-' && Name[10] == '-';

    /// <summary>
    /// True for a script that only its own product understands, beside others that speak the same language: it makes
    /// things faster or smaller, and nothing rests on it. <c>migrate --plain</c> leaves it out.
    /// </summary>
    public bool IsNative { get; init; }

    /// <summary>
    /// SHA-256 of the text in lower-case hexadecimal. Line endings do not count: a checkout may change them.
    /// </summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
