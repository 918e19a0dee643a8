using System.Globalization;

namespace MVoting.Core.Counting.Ranked;

/// <summary>Whether rules agree with each other and with the ballots, before anything is counted.</summary>
public static class RankedRulesCheck
{
    /// <summary>
    /// Every defect as one sentence that names the options and the remedy; empty: the count can begin.
    /// </summary>
    public static IReadOnlyList<string> Errors(RankedProfile profile, RankedRules rules)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(rules);
        List<string> errors = [];
        Seats(rules, errors);
        Thresholds(rules, errors);
        Ties(profile, rules, errors);
        Ballots(profile, rules, errors);
        return errors;
    }

    private static void Seats(RankedRules rules, List<string> errors)
    {
        switch (rules.WinnerElectionMode)
        {
            case WinnerElectionMode.SingleWinnerMajority when rules.NumberOfWinners != 1:
                errors.Add("winnerElectionMode singleWinnerMajority fills one seat. Set numberOfWinners to 1 or "
                    + "choose a mode for several.");
                break;
            case WinnerElectionMode.BottomsUpUsingPercentageThreshold when rules.NumberOfWinners != 0:
                errors.Add("winnerElectionMode bottomsUpUsingPercentageThreshold finds the number of winners "
                    + "itself. Set numberOfWinners to 0.");
                break;
            case WinnerElectionMode.SingleWinnerMajority or WinnerElectionMode.BottomsUpUsingPercentageThreshold:
                break;
            default:
                if (rules.NumberOfWinners < 2)
                {
                    errors.Add("This winnerElectionMode fills several seats. Set numberOfWinners to 2 or more, or "
                        + "use the rule irv for one.");
                }

                break;
        }

        var isRunOff =
            rules.WinnerElectionMode is WinnerElectionMode.SingleWinnerMajority or WinnerElectionMode.MultiPassIrv;
        if (rules.BatchElimination && !isRunOff)
        {
            errors.Add("batchElimination is defined for singleWinnerMajority and multiPassIrv only. Leave it out.");
        }

        if (rules.ContinueUntilTwoCandidatesRemain && !isRunOff)
        {
            errors.Add("continueUntilTwoCandidatesRemain is defined for singleWinnerMajority and multiPassIrv "
                + "only. Leave it out.");
        }

        if (rules.DoesFirstRoundDetermineThreshold && !isRunOff && !rules.IsPercentage)
        {
            errors.Add("doesFirstRoundDetermineThreshold: with several seats the first round always does. Leave "
                + "it out.");
        }
    }

    private static void Thresholds(RankedRules rules, List<string> errors)
    {
        if (rules.DecimalPlacesForVoteArithmetic is < 1 or > RankedRules.DecimalPlacesMost)
        {
            errors.Add(string.Create(CultureInfo.InvariantCulture,
                $"decimalPlacesForVoteArithmetic is {rules.DecimalPlacesForVoteArithmetic}. Give 1 to "
                    + $"{RankedRules.DecimalPlacesMost}."));
        }

        if ((rules.NonIntegerWinningThreshold || rules.HareQuota) && !rules.TransfersSurplus)
        {
            errors.Add("nonIntegerWinningThreshold and hareQuota are defined where surplus is transferred: "
                + "winnerElectionMode multiWinnerAllowMultipleWinnersPerRound or "
                + "multiWinnerAllowOnlyOneWinnerPerRound.");
        }

        if (rules.IsPercentage != rules.MultiSeatBottomsUpPercentageThreshold.HasValue)
        {
            errors.Add("multiSeatBottomsUpPercentageThreshold and winnerElectionMode "
                + "bottomsUpUsingPercentageThreshold belong together. Give both or neither.");
        }

        if (rules.MultiSeatBottomsUpPercentageThreshold is <= 0 or > 100)
        {
            errors.Add("multiSeatBottomsUpPercentageThreshold is a percentage above 0, up to 100.");
        }

        if (rules.CutoffElimination && !rules.IsPercentage)
        {
            errors.Add("cutoffElimination is defined for bottomsUpUsingPercentageThreshold only. Leave it out.");
        }

        if (rules.MaxSkippedRanksAllowed < 0 || rules.MinimumVoteThreshold.Sign < 0)
        {
            errors.Add("maxSkippedRanksAllowed and minimumVoteThreshold are not below 0.");
        }

        if (rules.MaxRankingsAllowed < 1 || rules.StopTabulationEarlyAfterRound < 1)
        {
            errors.Add("maxRankingsAllowed and stopTabulationEarlyAfterRound are 1 or more.");
        }
    }

    private static void Ties(RankedProfile profile, RankedRules rules, List<string> errors)
    {
        var names = profile.Candidates.Select(candidate => candidate.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in rules.TieOrder)
        {
            if (!names.Contains(name))
            {
                errors.Add($"tieOrder names '{name}', who is no candidate. Write the names as the ballots have them.");
            }
        }

        if (rules.TieOrder.Distinct(StringComparer.Ordinal).Count() < rules.TieOrder.Length)
        {
            errors.Add("tieOrder names a candidate twice.");
        }

        var asks = rules.TiebreakMode is TiebreakMode.StopCountingAndAsk or TiebreakMode.PreviousRoundCountsThenAsk;
        var missing = profile.Candidates.FirstOrDefault(candidate =>
            !candidate.IsExcluded && !candidate.IsUndeclaredWriteIns && !rules.TieOrder.Contains(candidate.Name));
        if (!asks && !rules.TieOrder.IsEmpty && missing is not null)
        {
            errors.Add($"tieOrder does not name '{missing.Name}'. Name every candidate once.");
        }

        var draws = !asks && rules.TiebreakMode != TiebreakMode.UseCandidateOrder;
        if (draws && rules.TieOrder.IsEmpty && rules.RandomSeed is null)
        {
            errors.Add("A random tiebreakMode needs a lot. Give the published randomSeed, or tieOrder as it was "
                + "drawn.");
        }
    }

    private static void Ballots(RankedProfile profile, RankedRules rules, List<string> errors)
    {
        if (!profile.Candidates.Any(candidate => !candidate.IsExcluded && !candidate.IsUndeclaredWriteIns))
        {
            errors.Add("There is no candidate who can be elected. Declare the candidates.");
        }

        if (rules.OvervoteRule == OvervoteRule.ExhaustIfMultipleContinuing && HasUnnamedOvervote(profile))
        {
            errors.Add("overvoteRule exhaustIfMultipleContinuing has to know whom an overvote marks; these "
                + "ballots have overvotes without names. Choose alwaysSkipToNextRank or exhaustImmediately, or "
                + "give the file with names.");
        }
    }

    private static bool HasUnnamedOvervote(RankedProfile profile)
    {
        foreach (var group in profile.Ballots)
        {
            foreach (var rank in group.Ballot)
            {
                if (rank.IsUnnamedOvervote)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
