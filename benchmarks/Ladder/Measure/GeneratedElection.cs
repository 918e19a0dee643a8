using System.Text;
using MVoting.Load.Generation;

namespace MVoting.Ladder.Measure;

/// <summary>A generated election in a file of the temporary folder, which is removed at the end.</summary>
internal sealed class GeneratedElection : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mvoting-outcome");

    public GeneratedElection(ElectionPlan plan)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "generated.pb");
        using var writer = new StreamWriter(Path, append: false, new UTF8Encoding(false));
        new ElectionGenerator(plan).Write(writer);
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
