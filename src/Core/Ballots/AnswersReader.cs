using System.Text.Json;
using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>Reads the <c>answers</c> of a ballot into the draft's marks and checks each against its rules.</summary>
internal sealed class AnswersReader
{
    private readonly BallotLayout layout;
    private readonly NameTable questions;
    private readonly NameTable[] options;

    public AnswersReader(BallotLayout layout)
    {
        this.layout = layout;
        questions = new NameTable(layout.Questions.Select(question => question.Question.Id));
        options =
        [
            .. layout.Questions.Select(
                question => new NameTable(question.Question.Options.Select(option => option.Id))),
        ];
    }

    public void Read(ref Utf8JsonReader reader, BallotDraft draft)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            draft.Malformed("answers", "give an object of question ids and their answers");
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadAnswer(ref reader, draft);
        }

        for (var index = 0; index < layout.Questions.Length; index++)
        {
            if (!draft.IsAnswered(index))
            {
                draft.Invalid(Path(index), "it is missing: answer every question, a blank answer being empty");
            }
        }
    }

    private void ReadAnswer(ref Utf8JsonReader reader, BallotDraft draft)
    {
        var isText = BallotText.TryGet(ref reader, draft, out var name);
        var index = questions.Find(name);
        if (!isText)
        {
            draft.Malformed("answers", "a name has an escape that is half a surrogate pair");
        }
        else if (index < 0)
        {
            draft.Invalid($"answers.{FieldErrors.Cut(name)}", $"unknown question \"{FieldErrors.Cut(name)}\"");
        }
        else if (!draft.SetAnswered(index))
        {
            draft.Malformed(Path(index), "give it once");
            index = -1;
        }

        reader.Read();
        if (index < 0)
        {
            reader.Skip();
        }
        else if (layout.Questions[index].HasPoints)
        {
            ReadPoints(ref reader, draft, index);
        }
        else
        {
            ReadList(ref reader, draft, index);
        }
    }

    private void ReadList(ref Utf8JsonReader reader, BallotDraft draft, int index)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            draft.Malformed(Path(index), "give a list of option ids");
            reader.Skip();
            return;
        }

        var unusable = 0;
        for (var position = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; position++)
        {
            unusable += ReadListed(ref reader, draft, index, position) ? 0 : 1;
        }

        var question = layout.Questions[index];
        AnswerRules.Check(index, question, draft.Marks, draft.Marks.Count(index) + unusable, draft.Errors);
    }

    /// <summary>One item of a list; false when it names an option that there is not.</summary>
    private bool ReadListed(ref Utf8JsonReader reader, BallotDraft draft, int index, int position)
    {
        if (reader.TokenType != JsonTokenType.String || !BallotText.TryGet(ref reader, draft, out var id))
        {
            draft.Malformed($"{Path(index)}[{position}]", "give an option id as a string");
            reader.Skip();
            return false;
        }

        var option = options[index].Find(id);
        if (option < 0)
        {
            draft.Invalid($"{Path(index)}[{position}]", $"unknown option \"{FieldErrors.Cut(id)}\"");
            return false;
        }

        if (!draft.Marks.Name(index, layout.Questions[index], option, 0))
        {
            draft.Invalid($"{Path(index)}[{position}]", $"option \"{FieldErrors.Cut(id)}\" is named twice");
        }

        return true;
    }

    private void ReadPoints(ref Utf8JsonReader reader, BallotDraft draft, int index)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            draft.Malformed(Path(index), "give an object of option ids and points");
            reader.Skip();
            return;
        }

        var unusable = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            unusable += ReadPointed(ref reader, draft, index) ? 0 : 1;
        }

        var question = layout.Questions[index];
        if (question.Rules.Type == BallotType.Cumulative)
        {
            draft.Marks.DropPointless(index, question);
        }

        AnswerRules.Check(index, question, draft.Marks, draft.Marks.Count(index) + unusable, draft.Errors);
    }

    /// <summary>One member of an object of points; false when the option or the points are unusable.</summary>
    private bool ReadPointed(ref Utf8JsonReader reader, BallotDraft draft, int index)
    {
        if (!BallotText.TryGet(ref reader, draft, out var id))
        {
            draft.Malformed(Path(index), "a name has an escape that is half a surrogate pair");
        }

        var question = layout.Questions[index];
        var option = options[index].Find(id);
        var unknown = option < 0 ? FieldErrors.Cut(id) : null;
        reader.Read();
        if (!BallotText.TryGetWholeNumber(ref reader, out var points))
        {
            draft.Malformed(OptionPath(index, option, unknown), "give a whole number");
            reader.Skip();
            return false;
        }

        if (option < 0)
        {
            draft.Invalid(OptionPath(index, option, unknown), $"unknown option \"{unknown}\"");
            return false;
        }

        var isAllowed = AnswerRules.AllowsPoints(question, points);
        if (!draft.Marks.Name(index, question, option, isAllowed ? (int)points : 0))
        {
            draft.Malformed(OptionPath(index, option, unknown), "give it once");
            return false;
        }

        if (!isAllowed)
        {
            draft.Invalid(OptionPath(index, option, unknown), $"{AnswerRules.PointRule(question)}, not {points}");
        }

        return isAllowed;
    }

    private string Path(int question) => $"answers.{layout.Questions[question].Question.Id}";

    private string OptionPath(int question, int option, string? unknown) =>
        $"{Path(question)}.{unknown ?? layout.Questions[question].Question.Options[option].Id}";
}
