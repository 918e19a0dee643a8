using System.Text.RegularExpressions;
using MVoting.Silo.Configuration;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MVoting.House.Tests;

/// <summary>
/// What is deployed fits the programs: files that parse, settings that exist, ports that agree, time to drain. That it
/// runs is for the compose file's smoke test, where there is an engine for containers.
/// </summary>
public sealed partial class DeployTests
{
    // A process has ended 30 s after SIGTERM at the latest.
    private const int EndedSeconds = 30;

    public static TheoryData<string> YamlFiles => [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "deploy"), "*.yaml", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github"), "*.yml", SearchOption.AllDirectories))
        .Select(Repository.Name)
        .Order()];

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void A_file_is_YAML_without_a_key_that_stands_twice(string file) => Assert.NotEmpty(Documents(file));

    [Fact]
    public void Every_setting_that_is_deployed_or_told_of_exists()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md"))
            .Append(Path.Combine(Repository.Root, "README.md"));
        var known = SettingNames.All.Select(SettingNames.Display).ToHashSet();
        var unknown =
            from file in files
            from name in Setting().Matches(File.ReadAllText(file)).Select(match => match.Value)
            where !known.Contains(name)
            select $"{Repository.Name(file)}: {name}";
        Assert.Empty(unknown);
    }

    [Fact]
    public void The_compose_file_runs_three_silos_and_two_APIs_on_the_ports_that_the_proxy_and_the_images_know()
    {
        var compose = (YamlMappingNode)Documents("deploy/compose.yaml").Single();
        var services = (YamlMappingNode)compose["services"];
        Assert.Equal(3, services.Children.Count(service => NameOf(service).StartsWith("silo-", StringComparison.Ordinal)));
        var apis = services.Children.Select(NameOf).Where(name => name.StartsWith("api-", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, apis.Length);
        var proxy = Text("deploy/nginx.conf");
        Assert.All(apis, api => Assert.Contains($"server {api}:8080 ", proxy, StringComparison.Ordinal));
        Assert.Equal(apis.Length, Regex.Count(proxy, @"^\s*server [\w-]+:", RegexOptions.Multiline));
        var images = Text("deploy/Dockerfile");
        Assert.Contains("ASPNETCORE_HTTP_PORTS=8080", images, StringComparison.Ordinal);
        Assert.Equal("8080", Setting(compose, "x-api", "ASPNETCORE_HTTP_PORTS"));
        Assert.Contains(
            $"EXPOSE {Setting(compose, "x-silo", "MVoting__Cluster__SiloPort")} {Setting(compose, "x-silo", "MVoting__Cluster__GatewayPort")}\n",
            images,
            StringComparison.Ordinal);
        var grace = ((YamlScalarNode)compose["x-process"]["stop_grace_period"]).Value!;
        Assert.True(int.Parse(grace.TrimEnd('s'), null) > EndedSeconds);
    }

    [Fact]
    public void A_proxy_in_between_gathers_neither_events_nor_batches_and_keeps_metrics_inside()
    {
        var proxy = Text("deploy/nginx.conf");
        Assert.Contains("proxy_buffering off", LocationOf(proxy, "results/stream"), StringComparison.Ordinal);
        Assert.Contains("proxy_buffering off", LocationOf(proxy, "ballots/batch"), StringComparison.Ordinal);
        Assert.Contains("proxy_request_buffering off", LocationOf(proxy, "ballots/batch"), StringComparison.Ordinal);
        Assert.Contains("location /metrics { return 404; }", proxy, StringComparison.Ordinal);
        Assert.Contains("location /dashboard { return 404; }", proxy, StringComparison.Ordinal);
        Assert.DoesNotContain("/metrics", Text("deploy/kubernetes/ingress.yaml").Split("spec:")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifests_agree_on_ports_labels_and_the_time_to_drain()
    {
        var config = Documents("deploy/kubernetes/config.yaml").Single();
        var siloPort = ((YamlScalarNode)config["data"]["MVoting__Cluster__SiloPort"]).Value;
        var gatewayPort = ((YamlScalarNode)config["data"]["MVoting__Cluster__GatewayPort"]).Value;
        var silo = Text("deploy/kubernetes/silo.yaml");
        Assert.Contains($"name: silo, containerPort: {siloPort}", silo, StringComparison.Ordinal);
        Assert.Contains($"name: gateway, containerPort: {gatewayPort}", silo, StringComparison.Ordinal);
        var network = Text("deploy/kubernetes/network-policy.yaml");
        Assert.All([siloPort, gatewayPort, "8080"], port => Assert.Contains($"port: {port} }}", network, StringComparison.Ordinal));
        foreach (var file in new[] { "deploy/kubernetes/silo.yaml", "deploy/kubernetes/api.yaml" })
        {
            var deployment = Documents(file)[0];
            var pod = deployment["spec"]["template"]["spec"];
            Assert.True(int.Parse(((YamlScalarNode)pod["terminationGracePeriodSeconds"]).Value!, null) > EndedSeconds);
            Assert.Equal(deployment["spec"]["selector"]["matchLabels"], deployment["spec"]["template"]["metadata"]["labels"]);
        }
    }

    [Fact]
    public void No_secret_stands_in_what_is_deployed()
    {
        var example = File.ReadLines(Path.Combine(Repository.Root, "deploy/.env.example"))
            .Where(line => line.Length > 0 && line[0] != '#');
        Assert.All(example, line => Assert.EndsWith("=", line, StringComparison.Ordinal));
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy/kubernetes")),
            file => Assert.DoesNotContain("kind: Secret", File.ReadLines(file)));
    }

    private static IReadOnlyList<YamlNode> Documents(string file)
    {
        using var reader = new StringReader(Text(file));
        var stream = new YamlStream();
        stream.Load(new MergingParser(new Parser(reader)));
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static string NameOf(KeyValuePair<YamlNode, YamlNode> entry) => ((YamlScalarNode)entry.Key).Value!;

    private static string? Setting(YamlMappingNode compose, string part, string name) =>
        ((YamlScalarNode)compose[part]["environment"][name]).Value;

    private static string LocationOf(string proxy, string path)
    {
        var begin = proxy.IndexOf(path, StringComparison.Ordinal);
        Assert.True(begin > 0, path);
        return proxy[begin..proxy.IndexOf("proxy_pass", begin, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"MVoting__\w+")]
    private static partial Regex Setting();
}
