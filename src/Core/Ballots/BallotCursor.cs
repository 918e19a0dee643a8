using System.Numerics;
using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>
/// Walks over one encoded ballot from its first bit to its last: the header, then for each question
/// <see cref="Open"/> and <see cref="Next"/> until that says no, then <see cref="Ends"/>. All that makes a ballot
/// malformed (not canonical, or outside the paper's rules) is found on the way and makes <see cref="Ends"/> false;
/// what was handed out before is then worthless.
/// </summary>
/// <param name="layout">The paper's encoding.</param>
/// <param name="encoded">The ballot.</param>
/// <param name="marks">Scratch of <see cref="BallotLayout.MarkWords"/> words; its content does not matter.</param>
internal ref struct BallotCursor(BallotLayout layout, ReadOnlySpan<byte> encoded, Span<ulong> marks)
{
    private readonly BallotLayout layout = layout;
    private readonly Span<ulong> marks = marks;
    private BitReader bits = new(encoded);
    private QuestionLayout question = layout.Questions[0];
    private bool broken;

    // The answer that is open.
    private bool cells;
    private int left;           // list: options still to come; cells: options not looked at yet
    private int previous;       // list: the option before; cells of one bit: the first option of the next window
    private uint window;        // cells of one bit: up to 32 of them, the first one highest
    private int named;
    private long points;
    private decimal cost;

    public BallotChannel ReadChannel()
    {
        var channel = bits.Read(BallotLayout.ChannelBits);
        broken |= channel > (uint)BallotChannel.Api;
        return (BallotChannel)channel;
    }

    /// <summary>The index of the attribute's value, or <see cref="Ballot.NoValue"/>.</summary>
    public int ReadAttribute(int attribute)
    {
        var value = bits.Read(layout.AttributeBits[attribute]);
        broken |= value > (uint)layout.AttributeValues[attribute];
        return (int)value - 1;
    }

    /// <summary>The channel and the attributes, for those who only count.</summary>
    public void SkipHeader()
    {
        ReadChannel();
        for (var attribute = 0; attribute < layout.AttributeBits.Length; attribute++)
        {
            ReadAttribute(attribute);
        }
    }

    /// <summary>Begins the answer to a question; they come in order.</summary>
    public void Open(int index)
    {
        question = layout.Questions[index];
        (named, points, cost, previous, window) = (0, 0, 0, -1, 0);
        if (question.NeedsMarks)
        {
            marks.Clear();
        }

        cells = question.Form switch
        {
            AnswerForm.Cells => true,
            AnswerForm.Either => bits.Read(1) == 0,
            _ => false,
        };
        if (cells)
        {
            left = question.OptionCount;
            previous = 0;
        }
        else if (question.Form == AnswerForm.Choice)
        {
            OpenChoice();
        }
        else
        {
            OpenList();
        }
    }

    /// <summary>The next option that the open answer names; false when there is no other.</summary>
    public bool Next(out int option, out int optionPoints)
    {
        var found = cells ? NextCell(out option, out optionPoints) : NextListed(out option, out optionPoints);
        if (!found)
        {
            CheckAnswer();
            return false;
        }

        named++;
        points += optionPoints;
        if (question.Categories.Length > 0)
        {
            marks[option >> 6] |= BallotMarks.Bit(option);
        }

        if (question.Rules.Type == BallotType.Knapsack)
        {
            cost += question.Costs[option];
        }

        return true;
    }

    /// <summary>Whether the ballot ends here, and nothing in it was wrong.</summary>
    public bool Ends() => !broken && bits.EndsHere();

    private void OpenChoice()
    {
        var choice = bits.Read(question.IndexBits);
        broken |= choice > (uint)question.OptionCount;
        previous = (int)choice - 1;
        left = choice == 0 ? 0 : 1;
    }

    private void OpenList()
    {
        left = question.Fewest + (int)bits.Read(question.CountBits);
        broken |= left > question.Most || (question.Form == AnswerForm.Either && !question.ListIsShorter(left));
    }

    private bool NextListed(out int option, out int optionPoints)
    {
        (option, optionPoints) = (previous, 0);
        if (left == 0 || broken || bits.Overran)
        {
            return false;
        }

        left--;
        if (question.Form == AnswerForm.Choice)
        {
            return true;
        }

        option = (int)bits.Read(question.IndexBits);
        var value = (int)bits.Read(question.PointBits);
        optionPoints = question.LowestPoints + value;
        broken = option >= question.OptionCount || value >= question.PointValues || !IsInOrder(option);
        previous = option;
        return !broken;
    }

    private readonly bool IsInOrder(int option)
    {
        if (!question.IsRanked)
        {
            return option > previous;
        }

        ref var word = ref marks[option >> 6];
        var bit = BallotMarks.Bit(option);
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    private bool NextCell(out int option, out int optionPoints)
    {
        if (question.CellBits == 1)
        {
            optionPoints = question.LowestPoints;
            return NextMarked(out option);
        }

        while (left > 0 && !broken)
        {
            var cell = (int)bits.Read(question.CellBits);
            option = question.OptionCount - left;
            left--;
            if (cell != 0)
            {
                optionPoints = question.LowestPoints + cell - 1;
                broken = cell > question.PointValues;
                return !broken;
            }
        }

        (option, optionPoints) = (0, 0);
        return false;
    }

    /// <summary>Cells of one bit are looked at 32 at a time: most of a large budget's projects are not named.</summary>
    private bool NextMarked(out int option)
    {
        while (window == 0 && left > 0)
        {
            var width = Math.Min(left, 32);
            window = bits.Read(width) << (32 - width);
            previous = question.OptionCount - left;
            left -= width;
        }

        if (window == 0)
        {
            option = 0;
            return false;
        }

        var bit = BitOperations.LeadingZeroCount(window);
        window &= ~(0x8000_0000u >> bit);
        option = previous + bit;
        return true;
    }

    private void CheckAnswer()
    {
        var rules = question.Rules;
        broken |= bits.Overran || named < question.Fewest || named > question.Most;
        broken |= cells && question.Form == AnswerForm.Either && question.ListIsShorter(named);
        switch (rules.Type)
        {
            case BallotType.Knapsack:
                broken |= cost > question.Question.Budget;
                break;
            case BallotType.Cumulative:
                broken |= points < rules.MinPoints || points > rules.Points;
                break;
        }

        foreach (var category in question.Categories)
        {
            broken |= named > 0 && !category.IsKept(marks, question.Costs);
        }
    }
}
