using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using MVoting.Core.Ballots;

namespace MVoting.Core.Polls;

/// <summary>
/// The frozen rules of a poll, and where they belong: what a ballot is checked against, and the first segment of
/// every box, so that the journal alone can be recounted. Immutable and thread-safe. Equal by content.
/// </summary>
public sealed class BallotPaper : IEquatable<BallotPaper>
{
    /// <summary>Bytes that a paper may have beside the definition: the format, both ids and the boxes.</summary>
    internal const int EnvelopeSizeBytes = 512;

    private const string Format = "mvoting-paper/1";
    private const string MarkRule = "32 lower-case hexadecimal digits, by which the poll's secret is known again";
    private static readonly string[] Members = ["format", "city", "poll", "boxes", "secretMark", "definition"];

    private BallotPaper(
        string city, string poll, int boxes, string? mark, PollDefinition definition, ReadOnlyMemory<byte> bytes)
    {
        (City, Poll, Boxes, SecretMark, Definition, Bytes) = (city, poll, boxes, mark, definition, bytes);
        Uid = PollUid.Of(city, poll);
        Hash = SHA256.HashData(bytes.Span);
        Codec = new BallotCodec(definition);
    }

    public string City { get; }

    public string Poll { get; }

    /// <summary>The poll's name in the journal.</summary>
    public PollUid Uid { get; }

    public PollDefinition Definition { get; }

    /// <summary>Ballot boxes of the poll, fixed for ever: 1 to <see cref="Limits.BoxesPerPoll"/>.</summary>
    public int Boxes { get; }

    /// <summary>
    /// <see cref="PollSecret.Mark"/> of the secret under which the poll was opened: a poll that is opened again under
    /// another one would know its voters by other keys, and its boxes refuse it, since the paper differs. Null: none
    /// was given.
    /// </summary>
    public string? SecretMark { get; }

    /// <summary>The paper as JSON, at most <see cref="Limits.PaperSizeBytes"/>; kept as it was written first.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of <see cref="Bytes"/>.</summary>
    public ReadOnlyMemory<byte> Hash { get; }

    /// <summary>The encoding of this paper's ballots.</summary>
    public BallotCodec Codec { get; }

    /// <summary>How papers are written: text stays readable, and a paper is the same everywhere.</summary>
    internal static JsonWriterOptions JsonOptions { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Ballot boxes of a poll that expects so many voters.</summary>
    public static int BoxesFor(int expectedVoters) => Math.Clamp(
        (int)(((long)expectedVoters + Limits.VotersPerBox - 1) / Limits.VotersPerBox), 1, Limits.BoxesPerPoll);

    /// <summary>
    /// Freezes a definition, with one box for each <see cref="Limits.VotersPerBox"/> expected voters.
    /// </summary>
    /// <param name="secretMark"><see cref="PollSecret.Mark"/> of the poll's secret.</param>
    /// <exception cref="ArgumentException">An id or the definition breaks a rule; the message names it.</exception>
    public static BallotPaper Freeze(string city, string poll, PollDefinition definition, string? secretMark = null)
    {
        var bytes = Write(city, poll, BoxesFor(definition.ExpectedVoters), secretMark, definition);
        try
        {
            return Read(bytes);
        }
        catch (FormatException exception)
        {
            throw new ArgumentException(exception.Message, nameof(definition), exception);
        }
    }

    /// <summary>Reads the bytes of a frozen paper, which it keeps: they must not change any more.</summary>
    /// <exception cref="FormatException">The bytes are not a ballot paper; the message names the defect.</exception>
    public static BallotPaper Read(ReadOnlyMemory<byte> bytes)
    {
        var errors = new List<FieldError>();
        var paper = Read(bytes, errors);
        return paper is not null && errors.Count == 0
            ? paper
            : throw new FormatException($"Not a ballot paper: {errors[0].Field}: {errors[0].Message}");
    }

    public bool Equals(BallotPaper? other) =>
        other is not null && (ReferenceEquals(this, other) || Hash.Span.SequenceEqual(other.Hash.Span));

    public override bool Equals(object? obj) => Equals(obj as BallotPaper);

    public override int GetHashCode() => BitConverter.ToInt32(Hash.Span);

    private static byte[] Write(string city, string poll, int boxes, string? mark, PollDefinition definition)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, JsonOptions);
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("city", city);
        writer.WriteString("poll", poll);
        writer.WriteNumber("boxes", boxes);
        if (mark is not null)
        {
            writer.WriteString("secretMark", mark);
        }

        writer.WritePropertyName("definition");
        PollDefinitionWriter.Write(writer, definition);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static BallotPaper? Read(ReadOnlyMemory<byte> bytes, List<FieldError> errors)
    {
        if (bytes.Length > Limits.PaperSizeBytes)
        {
            errors.Report("", $"a paper has at most {Limits.PaperSizeBytes} bytes, not {bytes.Length}");
            return null;
        }

        using var document = StrictJson.Parse(bytes.Span, errors);
        if (document is null || JsonFields.Open(document.RootElement, "", errors, Members) is not { } fields)
        {
            return null;
        }

        fields.TryRequire("format", Format, out _);
        fields.Text("format", $"only {Format} is known", text => text == Format);
        var city = Id(fields, "city");
        var poll = Id(fields, "poll");
        fields.TryRequire("boxes", "how many boxes the poll has", out _);
        var boxes = fields.Number("boxes", 1, Limits.BoxesPerPoll, 1);
        var mark = fields.Text("secretMark", MarkRule, PollSecret.IsMark);
        if (!fields.TryRequire("definition", "what the poll asks", out var element)
            || PollDefinitionReader.Read(JsonMarshal.GetRawUtf8Value(element), out var id, errors)
                is not { } definition)
        {
            return null;
        }

        if (id is not null)
        {
            fields.Report("definition", "its id stands beside it");
        }

        return errors.Count == 0 ? new BallotPaper(city!, poll!, boxes, mark, definition, bytes) : null;
    }

    private static string? Id(JsonFields fields, string name) =>
        fields.TryRequire(name, Identifiers.Rule, out _)
            ? fields.Text(name, Identifiers.Rule, Identifiers.IsId)
            : null;
}
