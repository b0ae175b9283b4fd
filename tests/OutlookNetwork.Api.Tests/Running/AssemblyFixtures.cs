using OutlookNetwork.Api.Tests.Running;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]
