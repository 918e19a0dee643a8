using System.Collections.Immutable;
using System.Text.Json;

namespace MVoting.Core.Polls;

/// <summary>Reads the <c>ballot</c> of a question and resolves what it leaves out.</summary>
internal static class BallotRulesReader
{
    private static readonly string[] Members =
        ["type", "min", "max", "points", "minPoints", "maxPerOption", "minScore", "maxScore", PerCategory];

    /// <summary>The member that holds the limits of categories.</summary>
    internal const string PerCategory = "perCategory";

    /// <summary>The rules of a question of these options; null when they were reported.</summary>
    public static BallotRules? Read(
        JsonElement element, string path, ImmutableArray<PollOption> options, List<FieldError> errors)
    {
        var before = errors.Count;
        if (JsonFields.Open(element, path, errors, Members) is not { } fields
            || !fields.TryRequire("type", $"give one of {WireName<BallotType>.All}", out _))
        {
            return null;
        }

        var type = fields.Choice("type", BallotType.Single);
        if (!errors.HasNoneSince(before))
        {
            return null;
        }

        RefuseForeignMembers(fields, type);
        var rules = ReadRules(fields, type, options.Length);
        if (HasCategories(type) && fields.TryGet(PerCategory, out var limits))
        {
            rules = rules with
            {
                PerCategory = CategoryLimitsReader.Read(limits, fields.Path(PerCategory), options, errors),
            };
        }

        return errors.HasNoneSince(before) ? rules : null;
    }

    private static BallotRules ReadRules(JsonFields fields, BallotType type, int options) => type switch
    {
        BallotType.Single => BallotRules.Single(fields.Number("min", 0, 1, 1)),
        BallotType.Approval => BallotRules.Approval(Min(fields, 1), Max(fields, options)),
        BallotType.Knapsack => BallotRules.Knapsack(Min(fields, 0), Max(fields, options)),
        BallotType.Ranked => BallotRules.Ranked(Min(fields, 1), Max(fields, options)),
        BallotType.Score => BallotRules.Score(Score(fields, "minScore", 0), Score(fields, "maxScore", 5)),
        _ => ReadCumulative(fields, options),
    };

    private static BallotRules ReadCumulative(JsonFields fields, int options)
    {
        fields.TryRequire("points", "say how many points a ballot may give in all", out _);
        var points = fields.Number("points", 1, Limits.PointsPerBallot, 1);
        return BallotRules.Cumulative(
            points,
            fields.Number("minPoints", 0, Limits.PointsPerBallot, 1),
            fields.Number("maxPerOption", 1, Limits.PointsPerBallot, points),
            Min(fields, 0),
            Max(fields, options));
    }

    private static int Min(JsonFields fields, int otherwise) =>
        fields.Number("min", 0, Limits.OptionsPerQuestion, otherwise);

    private static int Max(JsonFields fields, int options) =>
        fields.Number("max", 1, Limits.OptionsPerQuestion, options);

    private static int Score(JsonFields fields, string name, int otherwise) =>
        fields.Number(name, Limits.LowestScore, Limits.PointsPerBallot, otherwise);

    private static void RefuseForeignMembers(JsonFields fields, BallotType type)
    {
        string[] own = HasCategories(type) ? [.. MembersOf(type), PerCategory] : MembersOf(type);
        foreach (var name in Members)
        {
            if (!own.Contains(name) && fields.Has(name))
            {
                fields.Report(
                    name, $"leave it out: a {WireName<BallotType>.Of(type)} ballot has only {string.Join(", ", own)}");
            }
        }
    }

    private static bool HasCategories(BallotType type) => type is not (BallotType.Single or BallotType.Score);

    /// <summary>The type, and the members that are numbers.</summary>
    internal static string[] MembersOf(BallotType type) => type switch
    {
        BallotType.Single => ["type", "min"],
        BallotType.Cumulative => ["type", "points", "minPoints", "maxPerOption", "min", "max"],
        BallotType.Score => ["type", "minScore", "maxScore"],
        _ => ["type", "min", "max"],
    };
}
