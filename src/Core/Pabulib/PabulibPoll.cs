using System.Collections.Immutable;
using MVoting.Core.Polls;
using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>
/// Makes a poll from META and PROJECTS of a <c>.pb</c> file. The votes are not cast; they only tell how wide the
/// rules must be, because real cities counted ballots beyond the limits which they state: then the poll's limit is
/// what those ballots need, and a note tells both values.
/// </summary>
public static class PabulibPoll
{
    /// <summary>The id of the poll's only question.</summary>
    public const string QuestionId = "q1";

    /// <summary>ISO 639-2 for "undetermined": the language of a file which names none.</summary>
    private const string NoLanguage = "und";

    public static PabulibImport ToPoll(PabulibFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var notes = new PabulibFindings();
        var meta = file.Meta;
        if (meta.Currency is null)
        {
            notes.Note(1, "META.currency", $"The file names no currency: the poll has {Money.NoCurrency}.");
        }

        var language = meta.Language ?? NoLanguage;
        var rules = new PabulibRules(file, notes);
        var question = new Question
        {
            Id = QuestionId,
            Rules = rules.Rules,
            Budget = rules.Budget,
            Currency = meta.Currency ?? Money.NoCurrency,
            Options = Options(file, language, notes),
        };
        question = WithPossibleCategories(question, file, notes);
        var definition = new PollDefinition
        {
            Title = LocalizedText.Of(language, PabulibLabels.Text(meta.Description, Limits.TextLength)),
            Kind = PollKind.Issue,
            Questions = [question],
            Attributes = new PabulibAttributes(file, notes).Declarations,
            Results = ResultsMode.Live,
            Revision = RevisionMode.Final,
            ExpectedVoters = Math.Max(1, file.Votes.Length),
        };
        PabulibLabels.NoteVoters(file, notes);
        return new PabulibImport(definition, [.. file.Notes, .. notes.Notes()]);
    }

    // Ballots that were cast show that limits can be kept. In a file without ballots they may contradict each other.
    private static Question WithPossibleCategories(Question question, PabulibFile file, PabulibFindings notes)
    {
        var errors = new List<FieldError>();
        CategoryRules.Check(question, "", errors);
        if (errors.Count == 0)
        {
            return question;
        }

        var key = PabulibCategoryValues.Keys.First(key => file.Meta[key] is not null);
        notes.Note(file.Meta.LineOf(key), $"META.{key}",
            $"The limits for categories cannot be kept ({errors[0].Message}): the poll has none.");
        return question with { Rules = question.Rules with { PerCategory = CategoryLimits.None } };
    }

    private static ImmutableArray<PollOption> Options(PabulibFile file, string language, PabulibFindings notes)
    {
        var ids = PabulibLabels.OptionIds(file, notes);
        return [.. file.Projects.Select((project, at) => Option(project, ids[at], language, notes))];
    }

    private static PollOption Option(PabulibProject project, string id, string language, PabulibFindings notes)
    {
        var name = PabulibLabels.Text(project.Name ?? "", PabulibLabels.NameLength);
        if (project.Name?.Length > name.Length)
        {
            notes.Note(project.Line, "PROJECTS.name",
                $"The name of \"{Cut(project.Id)}\" has {project.Name.Length} characters: " +
                $"the poll has the first {PabulibLabels.NameLength}.");
        }

        var category = PabulibLabels.Label(project.Category);
        if (project.Category is not null && category is null)
        {
            notes.Count(project.Line, "PROJECTS.category",
                "a category that is too long or holds control characters, left out");
        }

        return new PollOption(
            id, name.Length == 0 ? LocalizedText.Empty : LocalizedText.Of(language, name), project.Cost, category);
    }
}
