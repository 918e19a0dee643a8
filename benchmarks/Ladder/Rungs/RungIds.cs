namespace MVoting.Ladder.Rungs;

/// <summary>The rungs' names in files and options.</summary>
internal static class RungIds
{
    public const string Floor = "floor";
    public const string FloorByHand = "floor-by-hand";
    public const string Parse = "parse";
    public const string Admit = "admit";
    public const string StoreSqlite = "store-sqlite";
    public const string StorePostgreSql = "store-postgresql";
    public const string StoreSqlServer = "store-sqlserver";
    public const string Grain = "grain";
    public const string Lane = "lane";
    public const string HttpAlone = "http-alone";
    public const string HttpSingle = "http-single";
    public const string HttpBatch = "http-batch";
    public const string Replay = "replay";
}
