using System.Collections.Immutable;

namespace MVoting.Core.Counting;

/// <content>The options of the ranked rules.</content>
public static partial class RuleOptionNames
{
    private static ImmutableArray<KeyValuePair<string, string>> Ranked => [];
}
