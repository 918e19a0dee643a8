using System.Text.RegularExpressions;

namespace MVoting.House.Tests;

/// <summary>The few rules of this house that a compiler does not know.</summary>
public sealed partial class TidyTests
{
    private const int LongestFileLines = 500;

    [Fact]
    public void A_file_of_the_source_holds_one_public_type_and_bears_its_name()
    {
        var wrong =
            from file in Repository.Sources("src")
            let types = PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).ToArray()
            where types.Length > 1
                || (types.Length == 1 && types[0] != Path.GetFileNameWithoutExtension(file).Split('.')[0])
            select $"{Repository.Name(file)}: {string.Join(", ", types)}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_files_namespace_is_its_folder()
    {
        var wrong =
            from file in Repository.Sources("src")
            let name = Namespace().Match(File.ReadAllText(file))
            where name.Success
            let folder = Path.GetDirectoryName(Repository.Name(file))!["src/".Length..].Replace('/', '.')
            where name.Groups["name"].Value != $"MVoting.{folder}"
            select $"{Repository.Name(file)}: {name.Groups["name"].Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_bears()
    {
        var wrong =
            from folder in new[] { "src", "benchmarks", "tests" }
            from file in Repository.Sources(folder)
            let lines = File.ReadLines(file).Count()
            where lines > LongestFileLines
            select $"{Repository.Name(file)}: {lines} lines";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_is_left_for_later_in_the_code()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception", "#reg" + "ion"];
        var found =
            from folder in new[] { "src", "benchmarks", "tests" }
            from file in Repository.Sources(folder)
            from line in File.ReadLines(file)
            from mark in marks
            where line.Contains(mark, StringComparison.Ordinal)
            select $"{Repository.Name(file)}: {line.Trim()}";
        Assert.Empty(found);
    }

    [Fact]
    public void Every_project_of_the_source_builds_under_the_banned_symbols()
    {
        var props = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));
        Assert.Contains("BannedSymbols.txt", props, StringComparison.Ordinal);
        var banned = File.ReadAllText(Path.Combine(Repository.Root, "BannedSymbols.txt"));
        Assert.All(
            ["System.DateTime.Now", "System.DateTimeOffset.UtcNow", "System.Random.Shared", "Task.Run", "Task`1.Result"],
            symbol => Assert.Contains(symbol, banned, StringComparison.Ordinal));
        var off =
            from file in Repository.Sources("src")
            from line in File.ReadLines(file)
            where line.Contains("RS0030", StringComparison.Ordinal)
            select Repository.Name(file);
        Assert.Empty(off);
    }

    [Fact]
    public void SQL_stands_in_SQL_files_only()
    {
        var found =
            from file in Repository.Sources("src")
            from line in File.ReadLines(file)
            where SqlText().IsMatch(line)
            select $"{Repository.Name(file)}: {line.Trim()}";
        Assert.Empty(found);
    }

    [Fact]
    public void The_shipped_Core_contains_no_planted_bug()
    {
        var defined = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "Directory.Build.props"))
            .Where(file => File.ReadAllText(file).Contains("PLANTED_BUGS", StringComparison.Ordinal));
        Assert.Empty(defined);
    }

    [GeneratedRegex(@"^public (?:static |sealed |abstract |partial |readonly |ref )*(?:class|record struct|record|struct|enum|interface|delegate \w+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("\"(?:[^\"]*\\s)?(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\\s")]
    private static partial Regex SqlText();
}
