using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace MVoting.Ladder.Floor;

/// <summary>The floor with no binding: the body read from its pipe token by token, the answer written as bytes.</summary>
internal static class HandParsedFloor
{
    private const int AnswerSizeBytesMax = 256;

    public static async Task AnswerAsync(HttpContext context)
    {
        var body = context.Request.BodyReader;
        var read = await body.ReadAsync(context.RequestAborted);
        while (!read.IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync(context.RequestAborted);
        }

        var isBallot = HasVoter(read.Buffer);
        body.AdvanceTo(read.Buffer.End);
        if (!isBallot)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Write(context, (string)context.Request.RouteValues["poll"]!);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static bool HasVoter(in ReadOnlySequence<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var isBallot = false;
        while (reader.Read())
        {
            isBallot |= reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("voter"u8);
        }

        return isBallot;
    }

    private static void Write(HttpContext context, string poll)
    {
        var code = FloorCodes.Next();
        var now = DateTimeOffset.UtcNow;
        var response = context.Response;
        var text = response.BodyWriter.GetSpan(AnswerSizeBytesMax);
        Utf8.TryWrite(
            text,
            CultureInfo.InvariantCulture,
            $$"""
            {"receipt":{"poll":"{{poll}}","code":"{{code:x32}}"},"recordedAt":"{{now:yyyy-MM-ddTHH:mm:ssZ}}"}
            """,
            out var length);
        response.StatusCode = StatusCodes.Status201Created;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = length;
        response.BodyWriter.Advance(length);
    }
}
