using System.Text;
using MVoting.Core.Pabulib;
using MVoting.Testing;

namespace MVoting.Core.Tests.Pabulib;

/// <summary>Finds the real elections, which are not part of the project, and reads text as a file.</summary>
internal static class PabulibData
{
    public static readonly string[] Names =
    [
        "France_Toulouse_2019.pb",
        "Hungary_Budapest_2022_VIII_Jozsefvaros.pb",
        "Netherlands_Assen_2024.pb",
        "Poland_Gdynia_2020_Babie_Doly__small.pb",
        "Poland_Katowice_2022_Koszutka.pb",
        "Poland_Krakow_2022_Czyzyny.pb",
        "Poland_Lodz_2022.pb",
        "Poland_Poznan_2023_5_-_Grunwald_Polnoc_Grunwald_Poludnie_Stary_Grunwald.pb",
        "Poland_Swiecie_2023.pb",
        "Poland_Warszawa_2017_Sadul.pb",
        "Poland_Warszawa_2019_Nadwisle.pb",
        "Poland_Warszawa_2020_Rembertow.pb",
        "Poland_Wieliczka_2023_Green_Budget.pb",
        "Switzerland_Zurich_SN.pb",
        "US_Stanford_Dataset_PB_Chicago_33rd_Ward_2021_vote_approvals.pb",
        "US_Stanford_Dataset_PB_Chicago_33rd_Ward_2021_vote_knapsacks.pb",
        "US_Stanford_Dataset_PB_Chicago_35th_Ward_2021_vote_rankings.pb",
        "Worldwide_Mechanical_Turk_Utilities_3.pb",
    ];

    public static TheoryData<string> Elections => [.. Names];

    /// <summary>The path of a real file; skips the test where the files are not there.</summary>
    public static string PathOf(string name)
    {
        var path = Path.Combine(RepositoryRoot.Data, "pabulib", name);
        Assert.SkipUnless(File.Exists(path), $"The real election {name} is not here: set MVOTING_TEST_DATA to the folder of the test data.");
        return path;
    }

    /// <summary>Reads a real file, which must be without error.</summary>
    public static PabulibFile Election(string name) => Good(File.ReadAllBytes(PathOf(name)));

    public static PabulibReadResult Read(string text) => PabulibReader.Read(Encoding.UTF8.GetBytes(text));

    public static PabulibFile Good(string text) => Good(Encoding.UTF8.GetBytes(text));

    public static PabulibFile Good(byte[] bytes)
    {
        var result = PabulibReader.Read(bytes);
        Assert.True(result.IsUsable, string.Join('\n', result.Errors));
        return result.File;
    }

    public static string Write(PabulibFile file)
    {
        using var writer = new StringWriter();
        PabulibWriter.Write(writer, file);
        return writer.ToString();
    }
}
