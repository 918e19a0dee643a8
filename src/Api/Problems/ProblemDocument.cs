using System.Buffers;
using System.Text.Json;
using MVoting.Core.Polls;

namespace MVoting.Api.Problems;

/// <summary>
/// Writes problem documents (RFC 9457): type, title, status, detail and, for validation, <c>errors</c>.
/// </summary>
public static class ProblemDocument
{
    public const string ContentType = "application/problem+json";

    private static readonly Dictionary<ProblemKind, byte[]> s_plain =
        ProblemKinds.All.ToDictionary(kind => kind, kind => Make(kind, null, null));

    /// <summary>The document of a kind without detail, made once.</summary>
    public static ReadOnlyMemory<byte> Plain(ProblemKind kind) => s_plain[kind];

    /// <summary>A document. At most <see cref="DoorLimits.ErrorsTold"/> errors are told.</summary>
    public static ReadOnlyMemory<byte> Of(ProblemKind kind, string? detail, IReadOnlyList<FieldError>? errors) =>
        detail is null && errors is null ? Plain(kind) : Make(kind, detail, errors);

    private static byte[] Make(ProblemKind kind, string? detail, IReadOnlyList<FieldError>? errors)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", kind.Type);
            writer.WriteString("title", kind.Title);
            writer.WriteNumber("status", kind.Status);
            if (detail is not null)
            {
                writer.WriteString("detail", detail);
            }

            if (errors is not null)
            {
                WriteErrors(writer, errors);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<FieldError> errors)
    {
        writer.WriteStartObject("errors");
        foreach (var field in errors.Take(DoorLimits.ErrorsTold).GroupBy(error => error.Field, StringComparer.Ordinal))
        {
            writer.WriteStartArray(field.Key);
            foreach (var error in field)
            {
                writer.WriteStringValue(error.Message);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
