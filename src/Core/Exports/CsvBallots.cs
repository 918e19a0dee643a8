using System.Globalization;
using MVoting.Core.RankedFiles;

namespace MVoting.Core.Exports;

/// <summary>
/// Ballots as a table for spreadsheets (RFC 4180): number, the options' ids joined by commas, their points in the same
/// order, and what is published about voters. No cell is a formula.
/// </summary>
internal static class CsvBallots
{
    public static void Write(TextWriter writer, PublicBallots ballots)
    {
        string[] own = ballots.HasPoints ? ["ballot", "vote", "points"] : ["ballot", "vote"];
        writer.Write(string.Join(',', own.Concat(ballots.VoterColumnNames.Select(SpreadsheetCell.Write))));
        writer.Write("\r\n");
        var number = 0L;
        foreach (var ballot in ballots.Ballots)
        {
            var row = Row(ballots, ballot);
            for (var copy = 0L; copy < ballot.Times; copy++)
            {
                writer.Write((++number).ToString(CultureInfo.InvariantCulture));
                writer.Write(row);
            }
        }
    }

    private static string Row(PublicBallots ballots, PublicBallot ballot)
    {
        List<string> cells = ["", SpreadsheetCell.Write(string.Join(',', ballots.OptionIds(ballot)))];
        if (ballots.HasPoints)
        {
            var points = Enumerable.Range(0, ballot.Count)
                .Select(at => ballot.Points(at).ToString(CultureInfo.InvariantCulture));
            cells.Add(SpreadsheetCell.Write(string.Join(',', points)));
        }

        cells.AddRange(ballots.VoterCells(ballot).Select(cell => SpreadsheetCell.Write(cell ?? "")));
        return string.Join(',', cells) + "\r\n";
    }
}
