using System.Buffers;
using System.Text.Json;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;

namespace MVoting.Core.Tests.Ballots;

/// <summary>Writes a ballot as a caller would, in any order of the members where the order says nothing.</summary>
internal static class BallotJson
{
    public static byte[] Write(BallotPaper paper, Ballot ballot, Random random)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        var questions = Enumerable.Range(0, ballot.Answers.Length).ToArray();
        random.Shuffle(questions);
        writer.WriteStartObject();
        writer.WriteStartObject("answers");
        foreach (var index in questions)
        {
            WriteAnswer(writer, paper.Definition.Questions[index], ballot.Answers[index], random);
        }

        writer.WriteEndObject();
        writer.WriteString("voter", "홍길동");
        writer.WriteStartObject("attributes");
        for (var index = 0; index < ballot.Attributes.Length; index++)
        {
            var attribute = paper.Definition.Attributes[index];
            if (ballot.Attributes[index] != Ballot.NoValue)
            {
                writer.WriteString(attribute.Id, attribute.Values[ballot.Attributes[index]]);
            }
        }

        writer.WriteEndObject();
        writer.WriteString("ballotId", "b-1");
        if (ballot.Channel != BallotChannel.None)
        {
            writer.WriteString("channel", WireName<BallotChannel>.Of(ballot.Channel));
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteAnswer(Utf8JsonWriter writer, Question question, Answer answer, Random random)
    {
        var picks = answer.Picks.ToArray();
        if (question.Rules.Type is BallotType.Cumulative or BallotType.Score)
        {
            random.Shuffle(picks);
            writer.WriteStartObject(question.Id);
            foreach (var pick in picks)
            {
                writer.WriteNumber(question.Options[pick.Option].Id, pick.Points);
            }

            writer.WriteEndObject();
            return;
        }

        if (question.Rules.Type != BallotType.Ranked)
        {
            random.Shuffle(picks);
        }

        writer.WriteStartArray(question.Id);
        foreach (var pick in picks)
        {
            writer.WriteStringValue(question.Options[pick.Option].Id);
        }

        writer.WriteEndArray();
    }
}
