using System.Xml;
using System.Xml.Linq;
using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.RankedFiles;

/// <summary>
/// Reads one ranked contest of a cast vote record report in NIST's common data format (SP 1500-103), XML: as
/// <see cref="CdfJsonReader"/> does.
/// </summary>
public static class CdfXmlReader
{
    public static RankedReadResult Read(ReadOnlyMemory<byte> utf8, RankedLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return RankedFileText.Read(() =>
        {
            var text = RankedFileText.Check(utf8);
            try
            {
                // A document type can name files and addresses to fetch: a ballot file has none.
                var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
                var bytes = text.ToArray();
                using (var first = XmlReader.Create(new MemoryStream(bytes), settings))
                {
                    CheckSize(first);
                }

                using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
                var report = XDocument.Load(reader, LoadOptions.SetLineInfo);
                return Read(report.Root!, layout);
            }
            catch (XmlException fault)
            {
                throw RankedFileText.Fault(Math.Max(1, fault.LineNumber), "file", "This is no XML, or it has a "
                    + "document type. Export the file again.");
            }
        });
    }

    // Looked at before anything is kept: a tree of endless depth or number takes the memory, and the time, of many files.
    private static void CheckSize(XmlReader reader)
    {
        for (var elements = 0; reader.Read(); elements += reader.NodeType == XmlNodeType.Element ? 1 : 0)
        {
            if (reader.Depth > Limits.RankedElementDepth || elements > Limits.RankedElements)
            {
                throw RankedFileText.Fault(Math.Max(1, ((IXmlLineInfo)reader).LineNumber), "file",
                    reader.Depth > Limits.RankedElementDepth
                        ? $"More than {Limits.RankedElementDepth} elements stand inside each other. Export the file again."
                        : $"The file has more than {Limits.RankedElements} elements. Split it by contest, or export it as JSON.");
            }
        }
    }

    private static RankedProfile Read(XElement root, RankedLayout layout)
    {
        var ballots = new CdfBallots(layout);
        var elections = Children(root, "Election").ToList();
        var names = elections.SelectMany(election => Children(election, "Candidate"))
            .GroupBy(Id)
            .ToDictionary(one => one.Key, one => Text(one.First(), "Name") ?? one.Key, StringComparer.Ordinal);
        var contests = elections.SelectMany(election => Children(election, "Contest")).ToList();
        var found = contests.FindAll(one => layout.Contest.Length == 0
            || Text(one, "Name") == layout.Contest || Id(one) == layout.Contest);
        if (found.Count != 1)
        {
            throw CdfBallots.NoSingleContest(1, found.Count, layout.Contest, contests.Select(one => Text(one, "Name")));
        }

        foreach (var selection in Children(found[0], "ContestSelection"))
        {
            var isWriteIn = Text(selection, "IsWriteIn") == "true";
            var candidate = Text(selection, "CandidateIds")?.Split(' ', 2)[0];
            var name = isWriteIn || candidate is null ? null : names.GetValueOrDefault(candidate);
            if (name is null && !isWriteIn)
            {
                throw RankedFileText.Fault(Line(selection), "ContestSelection",
                    $"The selection '{Id(selection)}' names no candidate of the election.");
            }

            ballots.Select(Id(selection), name, Line(selection));
        }

        foreach (var record in Children(root, "CVR"))
        {
            ReadRecord(record, Id(found[0]), ballots);
        }

        return ballots.Build(Text(found[0], "Name") ?? "");
    }

    private static void ReadRecord(XElement record, string contestId, CdfBallots ballots)
    {
        var contest = Snapshot(record) is { } snapshot
            ? Children(snapshot, "CVRContest").FirstOrDefault(one => Text(one, "ContestId") == contestId)
            : null;
        if (contest is null)
        {
            return;
        }

        ballots.Begin();
        foreach (var selection in Children(contest, "CVRContestSelection")
            .Where(one => Children(one, "Status").All(status => status.Value != "needs-adjudication")))
        {
            var id = Text(selection, "ContestSelectionId");
            if (Text(selection, "Rank") is { } rank)
            {
                ballots.Mark(id, rank, Line(selection));
                continue;
            }

            foreach (var position in Children(selection, "SelectionPosition"))
            {
                if (Text(position, "HasIndication") != "no" && Text(position, "IsAllocable") != "no")
                {
                    var isWriteIn = Children(position, "CVRWriteIn").Any();
                    ballots.Mark(isWriteIn ? null : id, Text(position, "Rank"), Line(position));
                }
            }
        }

        ballots.End();
    }

    private static XElement? Snapshot(XElement record)
    {
        var snapshots = Children(record, "CVRSnapshot").ToList();
        var current = snapshots.Find(one => Id(one) == Text(record, "CurrentSnapshotId"));
        return current is not null && Text(current, "Type") != "interpreted"
            ? current
            : snapshots.FindLast(one => Text(one, "Type") == "modified")
                ?? snapshots.Find(one => Text(one, "Type") == "original") ?? current;
    }

    private static IEnumerable<XElement> Children(XElement owner, string name) =>
        owner.Elements().Where(child => child.Name.LocalName == name);

    private static string? Text(XElement owner, string name) => Children(owner, name).FirstOrDefault()?.Value.Trim();

    private static string Id(XElement owner) => owner.Attribute("ObjectId")?.Value ?? "";

    private static int Line(XElement owner) =>
        owner is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 1;
}
