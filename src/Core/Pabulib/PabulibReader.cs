namespace MVoting.Core.Pabulib;

/// <summary>
/// Reads a <c>.pb</c> file in one pass and checks it as the library's own checker does, so that what is read can be
/// trusted: every error carries its line and what to do. Ballots that break the city's own stated limits are no
/// errors (real cities let them pass): they are notes of the file.
/// </summary>
public static class PabulibReader
{
    /// <summary>Reads a whole file of at most <see cref="Limits.PabulibSizeBytes"/>.</summary>
    public static PabulibReadResult Read(ReadOnlyMemory<byte> utf8)
    {
        var findings = new PabulibFindings();
        var text = PabulibText.Check(utf8, findings);
        if (findings.ErrorCount > 0)
        {
            return Failed(findings);
        }

        var parser = new PabulibParser(new PabulibScanner(text), findings);
        parser.Parse();
        PabulibContentChecks.Check(parser, findings);
        if (findings.ErrorCount > 0)
        {
            return Failed(findings);
        }

        var file = new PabulibFile
        {
            Meta = parser.Meta!,
            Projects = [.. parser.Projects!.Rows],
            Votes = [.. parser.Votes!.Rows],
            OtherProjectColumns = [.. parser.Projects.OtherColumns],
            OtherVoteColumns = [.. parser.Votes.OtherColumns],
        };
        PabulibCountChecks.Check(file, findings);
        if (findings.ErrorCount > 0)
        {
            return Failed(findings);
        }

        PabulibLimitChecks.Note(file, findings);
        return new PabulibReadResult(file.WithNotes(findings.Notes()), [], 0);
    }

    private static PabulibReadResult Failed(PabulibFindings findings) =>
        new(null, findings.Errors(), findings.ErrorCount);
}
