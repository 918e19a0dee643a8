namespace MVoting.Core.Ballots;

/// <summary>Writes marks that keep the paper's rules as the final bytes of a ballot. Allocates nothing.</summary>
internal static class BallotEncoder
{
    /// <summary>Encodes into a span of at least <see cref="BallotLayout.MaxSizeBytes"/>; returns the length.</summary>
    public static int Encode(BallotLayout layout, BallotMarks marks, Span<byte> destination)
    {
        var bits = new BitWriter(destination);
        bits.Write((uint)marks.Channel, BallotLayout.ChannelBits);
        for (var attribute = 0; attribute < layout.AttributeBits.Length; attribute++)
        {
            bits.Write((uint)marks.Attributes[attribute], layout.AttributeBits[attribute]);
        }

        for (var index = 0; index < layout.Questions.Length; index++)
        {
            WriteAnswer(ref bits, index, layout.Questions[index], marks);
        }

        return bits.Finish();
    }

    private static void WriteAnswer(ref BitWriter bits, int index, QuestionLayout question, BallotMarks marks)
    {
        var count = marks.Count(index);
        switch (question.Form)
        {
            case AnswerForm.Choice:
                bits.Write(count == 0 ? 0 : 1 + (uint)marks.Order(index, question)[0], question.IndexBits);
                break;
            case AnswerForm.List:
                WriteList(ref bits, index, question, marks);
                break;
            case AnswerForm.Cells:
                WriteCells(ref bits, question, marks);
                break;
            case AnswerForm.Either when question.ListIsShorter(count):
                bits.Write(1, 1);
                WriteList(ref bits, index, question, marks);
                break;
            case AnswerForm.Either:
                bits.Write(0, 1);
                WriteCells(ref bits, question, marks);
                break;
        }
    }

    private static void WriteList(ref BitWriter bits, int index, QuestionLayout question, BallotMarks marks)
    {
        bits.Write((uint)(marks.Count(index) - question.Fewest), question.CountBits);
        if (question.IsRanked)
        {
            foreach (var option in marks.Order(index, question))
            {
                bits.Write((uint)option, question.IndexBits);
            }

            return;
        }

        for (var option = marks.NextNamed(question, -1); option >= 0; option = marks.NextNamed(question, option))
        {
            bits.Write((uint)option, question.IndexBits);
            bits.Write((uint)(marks.Points(question, option) - question.LowestPoints), question.PointBits);
        }
    }

    private static void WriteCells(ref BitWriter bits, QuestionLayout question, BallotMarks marks)
    {
        if (question.CellBits == 1)
        {
            WriteBitmap(ref bits, question, marks);
            return;
        }

        var next = marks.NextNamed(question, -1);
        for (var option = 0; option < question.OptionCount; option++)
        {
            if (option != next)
            {
                bits.Write(0, question.CellBits);
                continue;
            }

            bits.Write((uint)(marks.Points(question, option) - question.LowestPoints + 1), question.CellBits);
            next = marks.NextNamed(question, next);
        }
    }

    private static void WriteBitmap(ref BitWriter bits, QuestionLayout question, BallotMarks marks)
    {
        var words = marks.Words(question);
        for (int index = 0, left = question.OptionCount; left > 0; index++, left -= 64)
        {
            var upper = Math.Min(left, 32);
            var lower = Math.Clamp(left - 32, 0, 32);
            bits.Write((uint)(words[index] >> 32) >> (32 - upper), upper);
            bits.Write(lower == 0 ? 0 : (uint)words[index] >> (32 - lower), lower);
        }
    }
}
