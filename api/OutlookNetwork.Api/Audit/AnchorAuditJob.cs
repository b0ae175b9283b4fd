using Quartz;

namespace OutlookNetwork.Api.Audit;

/// <summary>Makes the anchors that are due. It comes often and mostly finds that there is nothing to do.</summary>
[DisallowConcurrentExecution]
internal sealed class AnchorAuditJob(EveryChain chains) : IJob
{
    public static readonly JobKey Key = new("anchor-audit");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await chains.RunAsync(
        services => services.GetRequiredService<Anchoring>().RunAsync(atOnce: false, cancellationToken), cancellationToken);
}
