using System.Globalization;
using System.Text.Json;
using MVoting.Load.Ballots;

namespace MVoting.Load.Casting;

/// <summary>Reads the answers of both routes: a response's body, and a line of a batch's answer.</summary>
public static class AnswerReader
{
    /// <summary>The answer to a single ballot: <c>{receipt, recordedAt}</c> or a problem document.</summary>
    public static CastAnswer Read(int status, ReadOnlySpan<byte> body, TimeSpan? retryAfter)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return status is 200 or 201
                ? Acknowledged(status, FindReceipt(ref reader))
                : Refused(status, body.IsEmpty ? null : FindProblemType(ref reader), retryAfter);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return status is 503 or 429
                ? new CastAnswer(AnswerKind.TryAgain, RetryAfter: retryAfter, Problem: Name(status, null))
                : new CastAnswer(AnswerKind.Unreadable, Problem: Name(status, "not the contract's JSON"));
        }
    }

    /// <summary>
    /// A line <c>{index, status, receipt?, problem?}</c>. Throws <see cref="JsonException"/>,
    /// <see cref="InvalidOperationException"/> or <see cref="FormatException"/> when it is not one.
    /// </summary>
    public static (int Index, CastAnswer Answer) ReadLine(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        int index = -1, status = 0;
        Receipt? receipt = null;
        string? problem = null;
        Enter(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("index"u8))
            {
                index = ReadInteger(ref reader);
            }
            else if (reader.ValueTextEquals("status"u8))
            {
                status = ReadInteger(ref reader);
            }
            else if (reader.ValueTextEquals("receipt"u8))
            {
                reader.Read();
                receipt = ReadReceipt(ref reader);
            }
            else if (reader.ValueTextEquals("problem"u8))
            {
                problem = FindProblemType(ref reader);
            }
            else
            {
                Pass(ref reader);
            }
        }

        return (index, status is 200 or 201 ? Acknowledged(status, receipt) : Refused(status, problem, null));
    }

    private static CastAnswer Acknowledged(int status, Receipt? receipt) => receipt is { } given
        ? new CastAnswer(status == 201 ? AnswerKind.Counted : AnswerKind.CountedBefore, given)
        : new CastAnswer(AnswerKind.Unreadable, Problem: Name(status, "no receipt"));

    private static CastAnswer Refused(int status, string? type, TimeSpan? retryAfter)
    {
        var kind = status switch
        {
            409 when type == "/problems/already-voted" => AnswerKind.AlreadyVoted,
            429 or 503 => AnswerKind.TryAgain,
            >= 500 and <= 599 => AnswerKind.ServerFault,
            >= 400 and <= 499 => AnswerKind.Refused,
            _ => AnswerKind.Unreadable,
        };
        return new CastAnswer(kind, RetryAfter: retryAfter, Problem: Name(status, type));
    }

    private static string Name(int status, string? what) =>
        string.Create(CultureInfo.InvariantCulture, $"{status} {what}").TrimEnd();

    private static Receipt? FindReceipt(ref Utf8JsonReader reader)
    {
        Receipt? receipt = null;
        Enter(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("receipt"u8))
            {
                reader.Read();
                receipt = ReadReceipt(ref reader);
            }
            else
            {
                Pass(ref reader);
            }
        }

        return receipt;
    }

    private static Receipt? ReadReceipt(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        string? code = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("box"u8) || reader.ValueTextEquals("segment"u8))
            {
                // They would tell the turnout of a quiet poll.
                throw new FormatException("A receipt counts ballots.");
            }

            if (reader.ValueTextEquals("code"u8))
            {
                reader.Read();
                code = reader.GetString();
            }
            else
            {
                Pass(ref reader);
            }
        }

        return code is { Length: > 0 } ? new Receipt(code) : null;
    }

    private static string? FindProblemType(ref Utf8JsonReader reader)
    {
        string? type = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                type = reader.GetString();
            }
            else
            {
                Pass(ref reader);
            }
        }

        return type;
    }

    private static void Enter(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }
    }

    private static int ReadInteger(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    private static void Pass(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
