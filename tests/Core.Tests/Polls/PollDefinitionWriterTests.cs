using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using MVoting.Core.Polls;

namespace MVoting.Core.Tests.Polls;

/// <summary>Proves that a definition survives being written and read, and is written in one way only.</summary>
public sealed class PollDefinitionWriterTests
{
    [Fact]
    public void A_definition_is_read_back_as_an_equal_one_and_written_alike() => Gen.Int.Sample(
        seed =>
        {
            var definition = RandomPapers.Definition(new Random(seed));
            var written = Write(definition);
            var errors = new List<FieldError>();
            var again = PollDefinitionReader.Read(written, out var id, errors);

            Assert.Empty(errors);
            Assert.Null(id);
            Assert.Equal(definition, again);
            Assert.Equal(definition.GetHashCode(), again!.GetHashCode());
            Assert.Equal(written, Write(again));
        },
        iter: 100);

    [Fact]
    public void Money_is_a_string_without_trailing_zeros_and_time_is_in_utc()
    {
        var poll = PollSamples.Read(
            """
            {"title":{"en":"x"},"kind":"inHouse","opensAt":"2026-06-03t09:00:00+09:00","questions":[{"budget":12.500,
             "currency":"EUR","ballot":{"type":"score"},"options":[{"id":"a","cost":"1000000000000000000.00"}]}]}
            """);
        using var json = JsonDocument.Parse(Write(poll));
        var question = json.RootElement.GetProperty("questions")[0];

        Assert.Equal("12.5", question.GetProperty("budget").GetString());
        Assert.Equal("1000000000000000000", question.GetProperty("options")[0].GetProperty("cost").GetString());
        Assert.Equal("2026-06-03T00:00:00.000Z", json.RootElement.GetProperty("opensAt").GetString());
        Assert.Equal("inHouse", json.RootElement.GetProperty("kind").GetString());
        Assert.Equal(
            """{"type":"score","minScore":0,"maxScore":5}""", question.GetProperty("ballot").GetRawText());
    }

    [Fact]
    public void Equal_amounts_are_written_alike()
    {
        var one = PollSamples.Read(PollSamples.Around(PollSamples.Question(
            """{"type":"knapsack"}""", 2, "\"currency\":\"EUR\",\"budget\":5,")));
        var other = PollSamples.Read(PollSamples.Around(PollSamples.Question(
            """{"type":"knapsack"}""", 2, "\"currency\":\"EUR\",\"budget\":\"5.000\",")));

        Assert.Equal(one, other);
        Assert.Equal(Encoding.UTF8.GetString(Write(one)), Encoding.UTF8.GetString(Write(other)));
    }

    private static byte[] Write(PollDefinition definition)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        PollDefinitionWriter.Write(writer, definition);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
