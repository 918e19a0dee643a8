using System.Numerics;
using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>
/// The encoding of one paper's ballots: the channel in 3 bits, each declared attribute (0 for none, else the
/// value's index plus 1), then each question's answer, and zero bits up to the end of the last byte.
/// </summary>
internal sealed class BallotLayout
{
    /// <summary>Bits of the channel: five and none.</summary>
    public const int ChannelBits = 3;

    public BallotLayout(PollDefinition definition)
    {
        AttributeValues = [.. definition.Attributes.Select(attribute => attribute.Values.Length)];
        AttributeBits = [.. AttributeValues.Select(values => 32 - BitOperations.LeadingZeroCount((uint)values))];
        Questions = new QuestionLayout[definition.Questions.Length];
        var bits = ChannelBits + AttributeBits.Sum();
        for (var index = 0; index < Questions.Length; index++)
        {
            var question = new QuestionLayout(definition.Questions[index], OptionCount, WordCount, CounterCount);
            Questions[index] = question;
            OptionCount += question.OptionCount;
            WordCount += question.WordCount;
            CounterCount += question.CounterCount;
            MarkWords = Math.Max(MarkWords, question.NeedsMarks ? question.WordCount : 0);
            bits += question.MaxBits;
        }

        MaxSizeBytes = (bits + 7) / 8;
    }

    public QuestionLayout[] Questions { get; }

    public int[] AttributeValues { get; }

    public int[] AttributeBits { get; }

    /// <summary>Options of all questions.</summary>
    public int OptionCount { get; }

    /// <summary>Words of 64 bits that hold one bit for each option, each question beginning with a new word.</summary>
    public int WordCount { get; }

    /// <summary>Counters of a tally.</summary>
    public int CounterCount { get; }

    /// <summary>Words that the largest question needs whose options are marked as they are read; 0 without one.</summary>
    public int MarkWords { get; }

    /// <summary>Bytes of the longest ballot.</summary>
    public int MaxSizeBytes { get; }
}
