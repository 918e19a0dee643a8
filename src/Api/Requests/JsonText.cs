using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MVoting.Api.Requests;

/// <summary>Writes JSON answers: text stays readable in every script.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions s_options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON value in bytes of its own.</summary>
    public static ReadOnlyMemory<byte> Make<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, s_options);
        write(writer, state);
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Writes a moment, or null.</summary>
    public static void Moment(Utf8JsonWriter writer, string name, long? unixMs)
    {
        if (unixMs is { } value)
        {
            writer.WriteString(name, Rfc3339.Format(value));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
