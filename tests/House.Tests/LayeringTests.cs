using System.Xml.Linq;

namespace MVoting.House.Tests;

/// <summary>References go downward only: Api to Silo, Silo to Grains, Grains to Journal, Journal to Core; Core to nothing.</summary>
public sealed class LayeringTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Core"] = [],
        ["Journal"] = ["Core"],
        ["Grains"] = ["Journal", "Core"],
        ["Silo"] = ["Grains", "Journal", "Core"],
        ["Api"] = ["Silo", "Grains", "Journal", "Core"],
    };

    [Fact]
    public void Every_project_of_the_source_has_its_place_in_the_order()
    {
        var projects = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName);
        Assert.Equal(s_allowed.Keys.Order(), projects.Order());
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Journal")]
    [InlineData("Grains")]
    [InlineData("Silo")]
    [InlineData("Api")]
    public void A_project_refers_only_to_projects_below_it(string project)
    {
        var file = Path.Combine(Repository.Root, "src", project, $"MVoting.{project}.csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!))
            .Select(name => name.Replace("MVoting.", "", StringComparison.Ordinal));
        Assert.Empty(references.Except(s_allowed[project]));
    }

    [Fact]
    public void Core_is_pure_it_uses_no_task_no_clock_no_file_and_no_database()
    {
        string[] impure =
        [
            "System.Threading.Tasks", "System.IO;", "System.Net", "System.Data", "Microsoft.", "Orleans", "TimeProvider",
            "Environment.", "Guid.NewGuid", "RandomNumberGenerator", "Stopwatch", "async ",
        ];
        var found =
            from file in Repository.Sources("src/Core")
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from word in impure
            where line.Contains(word, StringComparison.Ordinal)
            select $"{Repository.Name(file)}: {line.Trim()}";
        Assert.Empty(found);
    }

    [Fact]
    public void The_doors_hold_no_SQL_and_open_no_database()
    {
        string[] databases = ["Microsoft.Data.Sqlite", "Npgsql", "Microsoft.Data.SqlClient", "System.Data"];
        var found =
            from folder in new[] { "src/Api", "src/Grains", "src/Core" }
            from file in Repository.Sources(folder)
            from line in File.ReadLines(file)
            from word in databases
            where line.Contains(word, StringComparison.Ordinal)
            select $"{Repository.Name(file)}: {line.Trim()}";
        Assert.Empty(found);
    }
}
