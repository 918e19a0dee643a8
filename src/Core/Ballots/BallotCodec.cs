using System.Collections.Immutable;
using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>
/// The final bytes of a paper's ballots. The encoding is canonical: equal ballots have equal bytes, and no other
/// bytes are a ballot; each ballot fills whole bytes. Thread-safe: it holds nothing but the paper's layout.
/// </summary>
public sealed class BallotCodec
{
    internal BallotCodec(PollDefinition definition)
    {
        Definition = definition;
        Layout = new BallotLayout(definition);
    }

    /// <summary>Bytes of the longest ballot; at most <see cref="Limits.BallotSizeBytes"/>.</summary>
    public int MaxSizeBytes => Layout.MaxSizeBytes;

    internal PollDefinition Definition { get; }

    internal BallotLayout Layout { get; }

    /// <summary>Whether the bytes are a ballot that keeps the paper's rules. Allocates nothing.</summary>
    public bool IsWellFormed(ReadOnlySpan<byte> encoded)
    {
        var cursor = new BallotCursor(Layout, encoded, stackalloc ulong[Layout.MarkWords]);
        cursor.SkipHeader();
        for (var question = 0; question < Layout.Questions.Length; question++)
        {
            cursor.Open(question);
            while (cursor.Next(out _, out _))
            {
            }
        }

        return cursor.Ends();
    }

    /// <summary>The readable form, for an export, a recount or a test.</summary>
    /// <exception cref="FormatException">The bytes are not a well-formed ballot of this paper.</exception>
    public Ballot Decode(ReadOnlySpan<byte> encoded)
    {
        var cursor = new BallotCursor(Layout, encoded, stackalloc ulong[Layout.MarkWords]);
        var channel = cursor.ReadChannel();
        var attributes = ImmutableArray.CreateBuilder<int>(Layout.AttributeBits.Length);
        for (var attribute = 0; attribute < Layout.AttributeBits.Length; attribute++)
        {
            attributes.Add(cursor.ReadAttribute(attribute));
        }

        var answers = ImmutableArray.CreateBuilder<Answer>(Layout.Questions.Length);
        var picks = ImmutableArray.CreateBuilder<Pick>();
        for (var question = 0; question < Layout.Questions.Length; question++)
        {
            cursor.Open(question);
            while (cursor.Next(out var option, out var points))
            {
                picks.Add(new Pick(option, points));
            }

            answers.Add(new Answer(picks.DrainToImmutable()));
        }

        return cursor.Ends()
            ? new Ballot(channel, attributes.MoveToImmutable(), answers.MoveToImmutable())
            : throw new FormatException("The bytes are not a ballot of this paper.");
    }

    /// <summary>The bytes of a ballot. The doors encode from JSON with <see cref="BallotReader"/> instead.</summary>
    /// <exception cref="ArgumentException">The ballot does not fit the paper or breaks its rules.</exception>
    public byte[] Encode(Ballot ballot)
    {
        var marks = new BallotMarks();
        marks.Reset(Layout);
        var errors = new List<FieldError>();
        Fill(marks, ballot, errors);
        if (errors.Count > 0)
        {
            throw new ArgumentException($"{errors[0].Field}: {errors[0].Message}", nameof(ballot));
        }

        var bytes = new byte[MaxSizeBytes];
        return bytes[..BallotEncoder.Encode(Layout, marks, bytes)];
    }

    private void Fill(BallotMarks marks, Ballot ballot, List<FieldError> errors)
    {
        if (!Enum.IsDefined(ballot.Channel) || ballot.Attributes.Length != Layout.AttributeBits.Length
            || ballot.Answers.Length != Layout.Questions.Length)
        {
            errors.Report("", "the ballot is not made for this paper");
            return;
        }

        marks.Channel = ballot.Channel;
        for (var attribute = 0; attribute < ballot.Attributes.Length; attribute++)
        {
            var value = ballot.Attributes[attribute];
            marks.Attributes[attribute] = value + 1;
            if (value < Ballot.NoValue || value >= Layout.AttributeValues[attribute])
            {
                errors.Report($"attributes[{attribute}]", $"{value} is not the index of a value");
            }
        }

        for (var index = 0; index < Layout.Questions.Length; index++)
        {
            FillAnswer(marks, index, ballot.Answers[index], errors);
        }
    }

    private void FillAnswer(BallotMarks marks, int index, Answer answer, List<FieldError> errors)
    {
        var question = Layout.Questions[index];
        foreach (var (option, points) in answer.Picks)
        {
            if (option < 0 || option >= question.OptionCount)
            {
                errors.Report($"answers.{question.Question.Id}", $"{option} is not the index of an option");
            }
            else if (question.HasPoints ? !AnswerRules.AllowsPoints(question, points) : points != 0)
            {
                errors.Report($"answers.{question.Question.Id}", $"an option cannot have {points} points");
            }
            else if (!marks.Name(index, question, option, points))
            {
                errors.Report($"answers.{question.Question.Id}", $"option {option} is named twice");
            }
        }

        if (question.Rules.Type == BallotType.Cumulative)
        {
            marks.DropPointless(index, question);
        }

        AnswerRules.Check(index, question, marks, marks.Count(index), errors);
    }
}
