using System.Text.RegularExpressions;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Routing;
using MVoting.Core.Counting;
using MVoting.Core.Polls;

namespace MVoting.Api.Outcomes;

/// <summary>A rule and its options as the query of a request names them: under the names of the command line.</summary>
public sealed partial class OutcomeQuery
{
    private readonly List<KeyValuePair<string, string>> _given;

    private OutcomeQuery(RuleName rule, List<KeyValuePair<string, string>> given) => (Rule, _given) = (rule, given);

    public RuleName Rule { get; }

    /// <summary>The options to be read by a count: new ones each time, as a count marks what it has read.</summary>
    public RuleOptions Options => new(_given) { IncrementsAtMost = DoorLimits.OutcomeIncrements };

    /// <summary>The query, the same in whatever order it was written.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Reads the query; errors name the parameters.</summary>
    public static OutcomeQuery? Read(CityRequest request, List<FieldError> errors)
    {
        var given = new List<KeyValuePair<string, string>>();
        foreach (var (name, values) in request.Context.Request.Query)
        {
            if (values.Count != 1)
            {
                errors.Add(new FieldError(name, "Give it once."));
            }
            else if (name is not ("rule" or "question"))
            {
                given.Add(new(name, values[0]!));
            }
        }

        var known = QuestionCount.Options.Select(option => option.Key).ToHashSet(StringComparer.Ordinal);
        errors.AddRange(given.Where(option => !known.Contains(option.Key))
            .Select(option => new FieldError(option.Key, "No rule knows this parameter.")));
        if (given.Contains(new("lacking", "exact")))
        {
            errors.Add(new FieldError("lacking", "Give auto or none: exact numbers may take hours in a large poll, and the command outcome counts them."));
        }

        if (!WireName<RuleName>.TryParse(request.Query("rule") ?? "", out var rule))
        {
            errors.Add(new FieldError("rule", $"Give one of {WireName<RuleName>.All}."));
        }

        return errors.Count > 0 ? null : new OutcomeQuery(rule, given)
        {
            Key = string.Join('\n', given.Select(option => $"{option.Key}={option.Value}")
                .Order(StringComparer.Ordinal).Prepend(WireName<RuleName>.Of(rule))),
        };
    }

    /// <summary>A wrong option as a problem; the message of the rules is written for the command line.</summary>
    public static Reply Refused(RuleOptionException fault) =>
        Reply.WrongField(Dashes().Match(fault.Message) is { Success: true } first ? first.Groups[1].Value : "rule", Plain(fault.Message));

    /// <summary>A rule that gives no outcome here, with its reason.</summary>
    public static Reply Refused(RuleRefusedException refusal) =>
        Reply.Problem(ProblemKinds.RuleNotDefined, Plain(refusal.Message));

    private static string Plain(string message) => Dashes().Replace(message, "$1");

    [GeneratedRegex(@"(?<![\w'-])--([a-z]\w*)")]
    private static partial Regex Dashes();
}
